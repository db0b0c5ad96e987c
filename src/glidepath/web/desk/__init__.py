"""The pages of the front desk: the clinic's diary, its hours, and who is overdue."""
