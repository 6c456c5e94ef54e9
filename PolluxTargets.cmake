# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT

# What every target of Pollux shares: the compiler's settings (pollux_options)
# and the two functions that make a room and a test.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# --- Tools that only make the build faster ---------------------------------

# A cache of objects keyed by their headers' text knows nothing of headers that are compiled already: one or the other.
find_program(POLLUX_CCACHE ccache)
if(POLLUX_CCACHE AND NOT POLLUX_PCH AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${POLLUX_CCACHE}")
endif()

include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=mold POLLUX_HAS_MOLD)
if(POLLUX_HAS_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# --- Instrumentation: for the whole tree, or nothing links ------------------

if(POLLUX_SANITIZE)
    add_compile_options(-fsanitize=${POLLUX_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${POLLUX_SANITIZE})
    if(POLLUX_SANITIZE MATCHES undefined)
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

if(POLLUX_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()

if(POLLUX_CLANG_TIDY)
    find_program(POLLUX_CLANG_TIDY_PROGRAM NAMES clang-tidy-19 clang-tidy REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY "${POLLUX_CLANG_TIDY_PROGRAM};--quiet")
    # moc's output lies below the build folder and is not ours to judge, but
    # clang-tidy wants at least one check.
    file(WRITE "${CMAKE_BINARY_DIR}/.clang-tidy" "Checks: '-*,misc-definitions-in-headers'\n")
endif()

# --- What each target of ours is compiled with -------------------------------

add_library(pollux_options INTERFACE)
target_compile_features(pollux_options INTERFACE cxx_std_20)
target_compile_options(pollux_options INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wconversion
    -Wnon-virtual-dtor
    -Woverloaded-virtual
)
target_compile_definitions(pollux_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_URL_CAST_FROM_STRING
)

# --- Headers compiled once (POLLUX_PCH) --------------------------------------

# Half of the time of a clean build is reading Qt's headers, again for each of a thousand files. Whole builds read
# them once a kind of target. Elsewhere this stays off: the cache serves better, and each file has to include what it uses
# (the test includes_long says whether they do).
#
# _pollux_precompiled(<kind> <header>…): what targets of that kind begin with. It has the definitions that all of them
# have and no other (of Qt's modules beside Core the folders alone): the compiler refuses it where one is missing.
function(_pollux_precompiled kind)
    file(WRITE "${PROJECT_BINARY_DIR}/pch/${kind}.cpp" "")
    add_library(pollux_pch_${kind} OBJECT EXCLUDE_FROM_ALL "${PROJECT_BINARY_DIR}/pch/${kind}.cpp")
    set_target_properties(pollux_pch_${kind} PROPERTIES CXX_EXTENSIONS OFF)
    target_link_libraries(pollux_pch_${kind} PRIVATE pollux_options Qt6::Core)
    foreach(module IN ITEMS Gui Network Widgets)
        if(TARGET Qt6::${module})
            target_include_directories(pollux_pch_${kind} SYSTEM PRIVATE
                $<TARGET_PROPERTY:Qt6::${module},INTERFACE_INCLUDE_DIRECTORIES>)
        endif()
    endforeach()
    target_precompile_headers(pollux_pch_${kind} PRIVATE ${ARGN})
endfunction()

# pollux_precompile(): to be called once, when Qt is known.
function(pollux_precompile)
    if(NOT POLLUX_PCH)
        return()
    endif()
    set(core <QtCore/QtCore> <QtNetwork/QtNetwork> <algorithm> <chrono> <functional> <map> <memory> <optional> <span>
        <string> <unordered_map> <utility> <variant> <vector>)
    _pollux_precompiled(core ${core})
    _pollux_precompiled(test ${core})
    if(POLLUX_SANITIZE)
        target_compile_options(pollux_pch_test PRIVATE ${pollux_sanitized_test_options})
    endif()
    if(POLLUX_DESKTOP)
        _pollux_precompiled(widgets ${core} <QtWidgets/QtWidgets>)
    endif()
endfunction()

# _pollux_use_precompiled(<target> <kind>)
function(_pollux_use_precompiled target kind)
    if(POLLUX_PCH)
        target_precompile_headers(${target} REUSE_FROM pollux_pch_${kind})
    endif()
endfunction()

# What is tested is optimized as the preset says; the tests' own code need not be, and compiles in half the time.
set(pollux_sanitized_test_options -O0)

# pollux_room(<name> ALIAS <Pollux::Name> SOURCES … [PUBLIC …] [PRIVATE …] [PUBLIC_HEADERS …])
#
# A room of the house: one static library. PUBLIC and PRIVATE are the libraries
# it stands on. Sources include each other by their path below client/.
# With PUBLIC_HEADERS it is part of the library that others can install: see
# pollux_installed_room() in client/PolluxInstall.cmake.
function(pollux_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "ALIAS" "SOURCES;PUBLIC;PRIVATE;PUBLIC_HEADERS")
    _pollux_refuse_unknown("${name}" "${room_UNPARSED_ARGUMENTS}" "${room_KEYWORDS_MISSING_VALUES}")

    if(room_PUBLIC_HEADERS)
        add_library(${name} ${room_SOURCES}) # shared with BUILD_SHARED_LIBS
    else()
        add_library(${name} STATIC ${room_SOURCES})
    endif()
    if(room_ALIAS)
        add_library(${room_ALIAS} ALIAS ${name})
    endif()
    set_target_properties(${name} PROPERTIES AUTOMOC ON CXX_EXTENSIONS OFF)
    target_include_directories(${name} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/client>")
    target_link_libraries(${name}
        PUBLIC ${room_PUBLIC}
        PRIVATE $<BUILD_INTERFACE:pollux_options> ${room_PRIVATE}
    )
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/(ui|app/pollux)(/|$)")
        _pollux_use_precompiled(${name} widgets)
    else()
        _pollux_use_precompiled(${name} core)
    endif()
    if(room_PUBLIC_HEADERS)
        pollux_installed_room(${name} ${room_ALIAS} ${room_PUBLIC_HEADERS})
    endif()
endfunction()

# pollux_test(<name> SOURCES … LIBS … LABELS unit|fake|live|bench|long [TIMEOUT seconds])
#
# A Qt Test executable in <build>/tests, known to CTest by the same name. A
# skipped test function counts as a failure: an absent server is an error.
function(pollux_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "TIMEOUT" "SOURCES;LIBS;LABELS;IN_SESSION;FUNCTIONS")
    _pollux_refuse_unknown("${name}" "${test_UNPARSED_ARGUMENTS}" "${test_KEYWORDS_MISSING_VALUES}")
    if(NOT test_LABELS)
        message(FATAL_ERROR "pollux_test(${name}): LABELS is missing")
    endif()
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 180) # only ends what hangs: a busy machine under a sanitizer may take its time
    endif()

    add_executable(${name} ${test_SOURCES})
    set_target_properties(${name} PROPERTIES
        AUTOMOC ON
        CXX_EXTENSIONS OFF
        RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests"
    )
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/client" "${PROJECT_SOURCE_DIR}/tests")
    target_link_libraries(${name} PRIVATE pollux_options Qt6::Test ${test_LIBS})
    if(POLLUX_SANITIZE)
        target_compile_options(${name} PRIVATE ${pollux_sanitized_test_options})
    endif()
    _pollux_use_precompiled(${name} test)

    set(session)
    if("desktop" IN_LIST test_LABELS)
        set(session "${PROJECT_SOURCE_DIR}/tests/support/desktop-session.sh" ${test_IN_SESSION} --)
    endif()
    add_test(NAME ${name} COMMAND ${session} $<TARGET_FILE:${name}> ${test_FUNCTIONS})
    set_tests_properties(${name} PROPERTIES FAIL_REGULAR_EXPRESSION "(^|\n)SKIP +:")
    pollux_test_properties(${name} LABELS ${test_LABELS} TIMEOUT ${test_TIMEOUT})
endfunction()

# pollux_desktop_test(<name> SOURCES … LIBS … [SESSION option…] [FUNCTIONS function…] [TIMEOUT seconds])
#
# A test that runs in a desktop of its own: X server, window manager, tray, notification daemon and keyring, as SESSION
# says (see tests/support/desktop-session.sh). Label "desktop". FUNCTIONS: those that this session is for; all by default.
function(pollux_desktop_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "TIMEOUT" "SOURCES;LIBS;SESSION;FUNCTIONS")
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 120)
    endif()
    pollux_test(${name} SOURCES ${test_SOURCES} LIBS ${test_LIBS} LABELS desktop TIMEOUT ${test_TIMEOUT}
        IN_SESSION ${test_SESSION} FUNCTIONS ${test_FUNCTIONS})
endfunction()

# pollux_test_properties(<name> LABELS … TIMEOUT seconds)
#
# What each CTest entry of ours carries, be it a Qt Test or a script.
function(pollux_test_properties name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "TIMEOUT" "LABELS")
    set(support "${PROJECT_SOURCE_DIR}/tests/support")
    set_tests_properties(${name} PROPERTIES
        LABELS "${test_LABELS}"
        TIMEOUT ${test_TIMEOUT}
    )
    # Widgets are tested without a screen, unless the test brings a whole desktop.
    if(NOT "desktop" IN_LIST test_LABELS)
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT QT_QPA_PLATFORM=offscreen)
    endif()
    if(POLLUX_SANITIZE)
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
            "LSAN_OPTIONS=suppressions=${support}/lsan.supp:print_suppressions=0"
            UBSAN_OPTIONS=print_stacktrace=1
            TSAN_OPTIONS=ignore_noninstrumented_modules=1:second_deadlock_stack=1)
    endif()
    if("live" IN_LIST test_LABELS)
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK backends)
    endif()
    if("bench" IN_LIST test_LABELS)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()

function(_pollux_refuse_unknown name unknown empty)
    if(unknown)
        message(FATAL_ERROR "${name}: unknown arguments: ${unknown}")
    endif()
    if("SOURCES" IN_LIST empty)
        message(FATAL_ERROR "${name}: SOURCES is empty")
    endif()
endfunction()
