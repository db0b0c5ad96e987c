"""The public directory of providers: only what anybody may read, and nothing about anybody in care."""
