# bench_chart: zoom and pan of five years of quarter hours. The console is left out of a build for servers.
if(METERHOUSE_CONSOLE)
    meterhouse_bench(bench_chart LIBS app_charts)
endif()
