# bench_soak [DAYS]: memory of the whole console over working days, by hand only.
if(METERHOUSE_CONSOLE)
    meterhouse_bench(bench_soak LIBS quality_support)
endif()
