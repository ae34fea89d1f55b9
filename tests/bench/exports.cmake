meterhouse_bench(bench_csv_energy LIBS test_support core_export Qt6::Network)
add_dependencies(bench_csv_energy meterhoused)
