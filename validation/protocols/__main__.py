"""Run every check and write what it found: `make validate-protocols`."""

from validation.protocols import grade, model_check, report, table_check

model_check.main()
table_check.main()
grade.main()
report.main()
