cmake_minimum_required(VERSION 3.25)
# Every source file is as .clang-format wants it. Usage: cmake -DROOT=... -DCLANG_FORMAT=... -P format.cmake
file(GLOB_RECURSE files "${ROOT}/core/*.h" "${ROOT}/core/*.cpp" "${ROOT}/server/*.h" "${ROOT}/server/*.cpp"
    "${ROOT}/app/*.h" "${ROOT}/app/*.cpp" "${ROOT}/tests/*.h" "${ROOT}/tests/*.cpp")
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror ${files} RESULT_VARIABLE result ERROR_VARIABLE output)
if(NOT result EQUAL 0)
    string(REGEX MATCHALL "[^\n]+: error: code should be clang-formatted" lines "${output}")
    string(REPLACE ";" "\n  " text "${lines}")
    message(FATAL_ERROR "Not formatted:\n  ${text}")
endif()
