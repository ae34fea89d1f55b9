# bench_map [BUILDINGS]: frames of the map, switch of the utility and the table's filter, on the page itself, offscreen.
if(METERHOUSE_CONSOLE)
    meterhouse_bench(bench_map LIBS app_pages core_wire Qt6::Test)
endif()
