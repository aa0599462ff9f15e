# How a layer is compiled: the same flags everywhere, one static library per folder of engine/.

option(WORKTEAM_WERROR "Treat warnings as errors" OFF)
set(WORKTEAM_SANITIZE "" CACHE STRING "Sanitizers, as in -fsanitize=: address,undefined")

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

set(WORKTEAM_DATA_DIR ${CMAKE_SOURCE_DIR} CACHE PATH "Where assets/, levels/ and scripts/ are found")

function(workteam_compile_options target)
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/engine)
  target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes
    -Wmissing-prototypes $<$<BOOL:${WORKTEAM_WERROR}>:-Werror>)
  # snprintf is used to cut names to the room there is for them: gcc's guess that it might cut is
  # the intention.
  if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -Wno-format-truncation)
  else() # gcc leaves it out of -Wconversion for C: an enum is unsigned for one and not the other
    target_compile_options(${target} PRIVATE -Wno-sign-conversion)
  endif()
  if(WORKTEAM_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${WORKTEAM_SANITIZE}
      -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=${WORKTEAM_SANITIZE})
  endif()
endfunction()

# workteam_layer(NAME uses...): engine/NAME as a static library that may use the named layers.
function(workteam_layer name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/engine/${name}/*.c)
  list(FILTER sources EXCLUDE REGEX "engine/app/main\\.c$")
  if(NOT sources)
    add_library(${name} INTERFACE)
    return()
  endif()
  add_library(${name} STATIC ${sources})
  workteam_compile_options(${name})
  target_link_libraries(${name} PRIVATE ${ARGN} m)
  if(name STREQUAL "app")
    target_compile_definitions(${name} PRIVATE WORKTEAM_DATA_DIR="${WORKTEAM_DATA_DIR}"
      WORKTEAM_VERSION="${PROJECT_VERSION}")
  endif()
endfunction()
