# SPDX-FileCopyrightText: 2026 Pollux contributors
# SPDX-License-Identifier: MIT

# Read by CPack once for each kind of package.
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
if(CPACK_GENERATOR STREQUAL "DEB")
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own, and this one would stand before it
endif()
set(libraries)
if(CPACK_POLLUX_LIBRARY_BUILD AND NOT CPACK_GENERATOR STREQUAL "RPM") # where Debian keeps libraries, no other system looks
    set(libraries ${CPACK_COMPONENTS_LIBRARIES})
endif()
set(CPACK_COMPONENTS_ALL ${CPACK_COMPONENTS_PROGRAMS} ${libraries})

# CPack takes a list of components by its name where each is a package of its own, and one by one where all are in one.
if(CPACK_GENERATOR STREQUAL "TGZ")
    set(CPACK_PACKAGING_INSTALL_PREFIX "/") # unpacked anywhere, it runs from there
    execute_process(COMMAND uname -m OUTPUT_VARIABLE machine OUTPUT_STRIP_TRAILING_WHITESPACE)
    set(CPACK_PACKAGE_FILE_NAME "pollux-${CPACK_PACKAGE_VERSION}-linux-${machine}")
    set(from_programs ${CPACK_COMPONENTS_PROGRAMS})
    set(from_libraries ${libraries})
else()
    set(from_programs PROGRAMS)
    set(from_libraries)
    if(libraries)
        set(from_libraries LIBRARIES)
    endif()
endif()
set(CPACK_INSTALL_CMAKE_PROJECTS)
foreach(component IN LISTS from_programs)
    list(APPEND CPACK_INSTALL_CMAKE_PROJECTS "${CPACK_POLLUX_BUILD}" Pollux ${component} /)
endforeach()
foreach(component IN LISTS from_libraries)
    list(APPEND CPACK_INSTALL_CMAKE_PROJECTS "${CPACK_POLLUX_LIBRARY_BUILD}" Pollux ${component} /)
endforeach()
