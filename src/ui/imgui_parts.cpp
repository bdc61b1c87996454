// Dear ImGui without its tables and columns, for which src/ui has its own: imgui_tables.cpp is not built
// (CMakeLists.txt). It must not do anything: what the other files of ImGui still name, only where a table or columns
// are open, is empty here.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdlib>

namespace ImGui {

void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}

} // namespace ImGui

/// ImGui's sscanf, as far as "#version %d" needs it: whole numbers, and other characters as they stand. Its settings
/// files, which use more of it, are neither read nor written.
extern "C" int hk_scan_numbers(const char* text, const char* format, ...) {
    std::va_list numbers;
    va_start(numbers, format);
    int read = 0;
    for (; *format != 0; ++format) {
        if (format[0] == '%' && format[1] == 'd') {
            char* end = nullptr;
            const auto number = static_cast<int>(std::strtol(text, &end, 10));
            if (end == text) break;
            *va_arg(numbers, int*) = number;
            text = end;
            ++format;
            ++read;
        } else if (*format != *text++) {
            break;
        }
    }
    va_end(numbers);
    return read;
}
