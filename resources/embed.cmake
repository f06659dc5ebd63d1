# tally_embed(OUT NAMESPACE file…): writes OUT, a C++ source that carries each file's bytes as
#   namespace NAMESPACE { extern const EmbeddedFile kFiles[]; extern const std::size_t kFileCount; }
# in the order given; the name is the file's without its extension. Made when CMake configures, again when a file changes.
function(tally_embed out namespace)
  set(arrays "")
  set(rows "")
  set(number 0)
  foreach(file ${ARGN})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    get_filename_component(name "${file}" NAME_WE)
    file(READ "${file}" hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(APPEND arrays "const unsigned char kFile${number}[] = {${bytes}0};\n")
    string(APPEND rows "    {\"${name}\", {reinterpret_cast<const char*>(kFile${number}), sizeof kFile${number} - 1}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(CONFIGURE OUTPUT "${out}" @ONLY CONTENT "#include \"models/base/embedded_file.h\"

#include <cstddef>

namespace ${namespace} {

namespace {
${arrays}}  // namespace

extern const tally::EmbeddedFile kFiles[];
extern const std::size_t kFileCount;
const tally::EmbeddedFile kFiles[] = {
${rows}};
const std::size_t kFileCount = ${number};

}  // namespace ${namespace}
")
endfunction()
