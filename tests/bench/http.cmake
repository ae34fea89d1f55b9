meterhouse_bench(bench_http LIBS server_http Qt6::HttpServer SOURCES bench_bare.cpp)
