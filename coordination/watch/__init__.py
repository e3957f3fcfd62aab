"""What watchmen read: is it alive, can it work, how much does it do, what did it log."""
