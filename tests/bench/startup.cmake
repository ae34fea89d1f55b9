# bench_startup [URL]: from the start of the console's process until its window shows the buildings of a running daemon.
if(METERHOUSE_CONSOLE)
    meterhouse_bench(bench_startup LIBS app_shell test_support Qt6::Test)
endif()
