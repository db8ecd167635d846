"""Records to tables: what the columns are, how rows are made of records, how files are written."""
