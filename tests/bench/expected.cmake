meterhouse_bench(bench_expected LIBS core_expected ZLIB::ZLIB
    SOURCES bench_expected_data.cpp bench_expected_judge.cpp)
