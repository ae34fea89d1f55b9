# bench_daemon: the real daemon's routes over a store of 287 buildings, and over one with ten times the readings.
meterhouse_bench(bench_daemon LIBS core_campus core_demo test_support Qt6::HttpServer Qt6::Test SOURCES bench_bare.cpp)
