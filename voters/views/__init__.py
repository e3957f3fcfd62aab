"""Pages beside those the kit gives: minutes, forwarding, replies, figures, import."""
