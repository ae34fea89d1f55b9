# The one place for flags, and the functions every CMakeLists.txt of the project uses.

add_library(meterhouse_flags INTERFACE)
target_include_directories(meterhouse_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_features(meterhouse_flags INTERFACE cxx_std_20)
target_compile_options(meterhouse_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
target_compile_definitions(meterhouse_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
    METERHOUSE_VERSION="${PROJECT_VERSION}")
if(METERHOUSE_WERROR)
    target_compile_options(meterhouse_flags INTERFACE -Werror)
endif()
if(METERHOUSE_SANITIZE)
    target_compile_options(meterhouse_flags INTERFACE
        -fsanitize=${METERHOUSE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        # GCC takes the sanitizers' own branches for paths on which an optional's value was never set.
        -Wno-maybe-uninitialized)
    target_link_options(meterhouse_flags INTERFACE -fsanitize=${METERHOUSE_SANITIZE})
endif()

# The headers that every file needs anyway, compiled once for core and server and once for the console: one per folder
# took a fifth of a build.
function(meterhouse_compiled_headers name qt_module header)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${name}.cpp" CONTENT "")
    add_library(${name} STATIC "${CMAKE_BINARY_DIR}/${name}.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PUBLIC meterhouse_flags ${qt_module})
    target_precompile_headers(${name} PRIVATE ${header} <algorithm> <cmath> <memory> <optional> <vector>)
endfunction()

# meterhouse_reuse_headers(TARGET lib...): those that fit what the target links.
function(meterhouse_reuse_headers name)
    string(REPLACE "app_client" "" libs "${ARGN}") # of the console it alone shows nothing
    if(libs MATCHES "Qt6::Widgets|app_|quality_support")
        target_precompile_headers(${name} REUSE_FROM meterhouse_headers_console)
    else()
        target_precompile_headers(${name} REUSE_FROM meterhouse_headers_core)
    endif()
endfunction()

# meterhouse_library(NAME DEPENDS lib... ): a static library from every .cpp and .h of the calling folder. What it may
# include is what it links; tests/lint checks the same graph on the include lines.
function(meterhouse_library name)
    cmake_parse_arguments(arg "RECURSE" "" "DEPENDS" ${ARGN})
    if(arg_RECURSE)
        file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
    else()
        file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    endif()
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    if(NOT sources MATCHES "\\.cpp")
        # Headers alone need no archive; the folder still carries its include path and dependencies.
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE meterhouse_flags ${arg_DEPENDS})
        return()
    endif()
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${name} PUBLIC meterhouse_flags ${arg_DEPENDS})
    meterhouse_reuse_headers(${name} ${arg_DEPENDS})
endfunction()

# meterhouse_test(tst_name LIBS lib... [TIMEOUT seconds]): one QTest executable from tst_name.cpp of the calling folder,
# labelled by the first folder below tests/ (core, server, app, e2e). Tests run offscreen, in UTC, and never touch the user's own settings or keychain.
function(meterhouse_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "LIBS;SOURCES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE meterhouse_flags Qt6::Test ${arg_LIBS})
    meterhouse_reuse_headers(${name} ${arg_LIBS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    file(RELATIVE_PATH place "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "/.*" "" label "${place}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${label}"
        ENVIRONMENT "OMP_WAIT_POLICY=passive;DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent;QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;METERHOUSE_BIN=${CMAKE_BINARY_DIR}/bin;METERHOUSE_SCREENSHOTS=${CMAKE_BINARY_DIR}/screenshots")
endfunction()

# meterhouse_bench(bench_name LIBS lib...): an executable that is built with the tests and run by hand.
function(meterhouse_bench name)
    cmake_parse_arguments(arg "" "" "LIBS;SOURCES" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE meterhouse_flags ${arg_LIBS})
    meterhouse_reuse_headers(${name} ${arg_LIBS})
endfunction()
