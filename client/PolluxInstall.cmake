# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT

# The part of Pollux that any Qt project can take: base, engineio and socketio,
# static or (BUILD_SHARED_LIBS) shared, found with find_package(Pollux COMPONENTS SocketIo). Two components: runtime is what
# a program needs that was built with the shared library, library what it is built with.
include(CMakePackageConfigHelpers)
include(GenerateExportHeader)
include(GNUInstallDirs)

set(POLLUX_INSTALL_CMAKEDIR "${CMAKE_INSTALL_LIBDIR}/cmake/Pollux")

# pollux_installed_room(<name> <Pollux::Name> <public header>…)
#
# What its headers include must be installed too, be Qt's, or the standard
# library's: tests/consumer looks. Everything else of the room stays inside.
function(pollux_installed_room name alias)
    string(REPLACE "Pollux::" "" component "${alias}")
    string(TOUPPER "POLLUX_${name}" macro)
    # 0.x promises nothing from one minor version to the next.
    set_target_properties(${name} PROPERTIES
        OUTPUT_NAME "Pollux${component}"
        EXPORT_NAME ${component}
        VERSION ${PROJECT_VERSION}
        SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
        POSITION_INDEPENDENT_CODE ON
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON
        INSTALL_RPATH "$ORIGIN"
    )
    set(exports "${PROJECT_BINARY_DIR}/exports")
    generate_export_header(${name} BASE_NAME ${macro} EXPORT_FILE_NAME "${exports}/${name}/export.h")
    get_target_property(type ${name} TYPE)
    if(type STREQUAL "STATIC_LIBRARY")
        target_compile_definitions(${name} PUBLIC ${macro}_STATIC_DEFINE)
    endif()

    # Whoever uses it writes <pollux/socketio/manager.h>; the headers themselves say "base/error.h".
    target_include_directories(${name} PUBLIC
        "$<BUILD_INTERFACE:${exports}>"
        "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>"
        "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/pollux>"
    )
    install(TARGETS ${name} EXPORT Pollux${component}Targets
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT library
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT runtime NAMELINK_COMPONENT library
    )
    install(FILES ${ARGN} "${exports}/${name}/export.h"
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/pollux/${name}" COMPONENT library
    )
    install(EXPORT Pollux${component}Targets
        NAMESPACE Pollux:: DESTINATION "${POLLUX_INSTALL_CMAKEDIR}" COMPONENT library
    )
endfunction()

# pollux_install_package(): what find_package() reads.
function(pollux_install_package)
    set(here "${CMAKE_CURRENT_FUNCTION_LIST_DIR}")
    configure_package_config_file("${here}/PolluxConfig.cmake.in" "${PROJECT_BINARY_DIR}/PolluxConfig.cmake"
        INSTALL_DESTINATION "${POLLUX_INSTALL_CMAKEDIR}"
    )
    write_basic_package_version_file("${PROJECT_BINARY_DIR}/PolluxConfigVersion.cmake"
        COMPATIBILITY SameMinorVersion
    )
    install(FILES
        "${PROJECT_BINARY_DIR}/PolluxConfig.cmake"
        "${PROJECT_BINARY_DIR}/PolluxConfigVersion.cmake"
        DESTINATION "${POLLUX_INSTALL_CMAKEDIR}" COMPONENT library
    )
    install(FILES "${PROJECT_SOURCE_DIR}/LICENSES/MIT.txt"
        DESTINATION "${CMAKE_INSTALL_DATAROOTDIR}/doc/pollux" COMPONENT library
    )
endfunction()
