# bench_import [ROWS]: a meter CSV in the 25-column form against the sqlite3 shell's .import of the same file.
meterhouse_bench(bench_import LIBS core_ingest)
