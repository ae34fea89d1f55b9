meterhouse_bench(sensor_fleet LIBS test_support)
meterhouse_bench(bench_sensor_input LIBS test_support core_storage Qt6::HttpServer SOURCES bench_bare.cpp bench_posts.cpp)
add_dependencies(sensor_fleet meterhoused)
add_dependencies(bench_sensor_input meterhoused)
