"""What people told before a visit: who comes, one intake to read, whose record it is, what it does at the door."""
