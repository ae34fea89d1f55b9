# bench_ml: POST /ml on peaks, against the real daemon.
meterhouse_bench(bench_ml LIBS core_demo test_support Qt6::Test)
