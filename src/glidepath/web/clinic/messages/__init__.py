"""What the clinic has told those who come: the list, another try, and when it reminds."""
