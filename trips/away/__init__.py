"""Who is away this week, who acts, which cars are free."""
