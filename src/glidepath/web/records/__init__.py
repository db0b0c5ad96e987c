"""What is kept: tables, the verbs that write them, the queries that read them, roles, access and audit."""
