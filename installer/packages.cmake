# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT

# The packages: installer/package.sh builds what goes into them and runs CPack.
set(POLLUX_LIBRARY_BUILD "" CACHE PATH
    "A build of the library with BUILD_SHARED_LIBS: its packages are made together with those of the programs")

set(CPACK_PACKAGE_NAME pollux)
set(CPACK_PACKAGE_VENDOR "Pollux contributors")
set(CPACK_PACKAGE_CONTACT "Pollux contributors <pollux@pollux-monitor.github.io>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://github.com/pollux-monitor/pollux")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop monitor of job queues and their links")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSES/GPL-3.0-or-later.txt")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_SOURCE_GENERATOR "")
set(CPACK_GENERATOR DEB RPM TGZ)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_LIST_DIR}/generators.cmake")
set(CPACK_THREADS 2)

# The programs come from this build, the library from its own: see generators.cmake.
set(CPACK_POLLUX_BUILD "${PROJECT_BINARY_DIR}")
set(CPACK_POLLUX_LIBRARY_BUILD "${POLLUX_LIBRARY_BUILD}")
set(CPACK_COMPONENTS_PROGRAMS console)
if(POLLUX_DESKTOP)
    list(APPEND CPACK_COMPONENTS_PROGRAMS desktop)
endif()
set(CPACK_COMPONENTS_LIBRARIES runtime library)

# pollux_package(<component> <package> <summary> <description>): names and words, and what Debian wants in each package.
function(pollux_package component package summary description)
    string(TOUPPER ${component} COMPONENT)
    foreach(variable IN ITEMS
        "CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME;${package}"
        "CPACK_RPM_${COMPONENT}_PACKAGE_NAME;${package}"
        "CPACK_RPM_${COMPONENT}_PACKAGE_SUMMARY;${summary}"
        "CPACK_COMPONENT_${COMPONENT}_DISPLAY_NAME;${summary}"
        "CPACK_COMPONENT_${COMPONENT}_DESCRIPTION;${summary}\n${description}"
    )
        list(POP_FRONT variable name)
        set(${name} "${variable}" PARENT_SCOPE)
    endforeach()

    set(changelog "${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz")
    if(NOT EXISTS "${changelog}" OR "${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog" IS_NEWER_THAN "${changelog}")
        execute_process(COMMAND gzip --no-name --best --stdout "${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog"
            OUTPUT_FILE "${changelog}" COMMAND_ERROR_IS_FATAL ANY)
    endif()
    set(folder "${CMAKE_INSTALL_DATADIR}/doc/${package}")
    install(FILES "${changelog}" debian/copyright DESTINATION "${folder}" COMPONENT ${component})
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/debian/${package}.lintian-overrides")
        install(FILES debian/${package}.lintian-overrides RENAME ${package}
            DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides" COMPONENT ${component})
    endif()
endfunction()

pollux_package(console polluxctl "console monitor of job queues and their links"
"polluxctl watches the jobs of a server (Socket.IO, WebSocket, Supabase
Realtime, REST) in a terminal or a script, finds out what is the matter
with a link and what to change, and needs no display.")
pollux_package(desktop pollux "desktop monitor of job queues and their links"
"Pollux watches long-running jobs (Socket.IO, WebSocket, Supabase Realtime,
REST) and tells at a glance whether the job or the link is at fault. It
sits in the tray, floats beside other windows as a small panel, and tells
once when a job is done or has failed.")
pollux_package(runtime libpollux-socketio "Socket.IO client for Qt 6"
"A client of Socket.IO 2, 3 and 4 for Qt 6: long-polling, WebSocket and the
upgrade between them, and every failure explained.
This package has the shared libraries.")
pollux_package(library libpollux-socketio-dev "Socket.IO client for Qt 6 (development files)"
"A client of Socket.IO 2, 3 and 4 for Qt 6: long-polling, WebSocket and the
upgrade between them, and every failure explained.
This package has the headers and what CMake's find_package(Pollux) reads.")

# --- Debian ------------------------------------------------------------------

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${POLLUX_LIBRARY_BUILD}/client/base" "${POLLUX_LIBRARY_BUILD}/client/engineio")
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_LIST_DIR}/debian/triggers")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_COMPONENT_LIBRARY_DEPENDS runtime)
set(CPACK_DEBIAN_CONSOLE_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION net)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
# What is loaded only while it runs, and so is no library that a linker knows: SQLite for Qt, the keychain's door.
set(CPACK_DEBIAN_CONSOLE_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_CONSOLE_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "libqt6sql6-sqlite, libsecret-1-0")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "ca-certificates, polluxctl, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "qt6-base-dev (>= 6.4.2), qt6-websockets-dev (>= 6.4.2)")

# --- RPM: the programs alone, for a system with the same libraries ------------

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later AND MIT")
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/doc
    /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/icons /usr/share/icons/hicolor
    /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps /usr/share/icons/hicolor/symbolic
    /usr/share/icons/hicolor/symbolic/apps /usr/share/man /usr/share/man/man1 /usr/share/metainfo /usr/share/zsh
    /usr/share/zsh/vendor-completions)

include(CPack)
