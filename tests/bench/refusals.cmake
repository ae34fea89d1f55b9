# bench_refusals [ROUNDS]: whether the time of a refused login tells an unknown name from a wrong secret.
meterhouse_bench(bench_refusals LIBS core_sensors Qt6::Test)
