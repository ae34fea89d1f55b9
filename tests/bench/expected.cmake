meterhouse_bench(bench_expected LIBS core_expected ZLIB::ZLIB
    SOURCES bench_expected_data.cpp bench_expected_judge.cpp)
meterhouse_bench(bench_expected_train LIBS core_expected core_anomaly core_demo ZLIB::ZLIB
    SOURCES bench_scores_data.cpp bench_expected_data.cpp)
meterhouse_bench(bench_expected_whatif LIBS core_expected SOURCES bench_expected_campus.cpp)
