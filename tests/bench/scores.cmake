meterhouse_bench(bench_scores LIBS core_expected core_anomaly core_demo ZLIB::ZLIB
    SOURCES bench_scores_data.cpp bench_scores_variant.cpp bench_scores_judge.cpp bench_expected_data.cpp)
