// What the outside world tells the program: plain calls with plain values, the other half of Platform.
// It must not know who calls (browser or test) nor how the program answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace hk {

struct StartOptions {
    float width_px = 1280; ///< canvas size in CSS px
    float height_px = 800;
    float device_pixel_ratio = 1;
    std::string language_tag = "uz";
    bool dark = false;
    std::string hash{};  ///< without '#'
    std::string today{}; ///< YYYY-MM-DD in the user's time zone
    float text_size = 1; ///< 1, 1.15 or 1.3
    bool touch = false;  ///< the primary pointer is coarse
    bool reduced_motion = false;
    std::map<std::string, std::string> remembered{}; ///< what Platform::remember() was told in earlier visits
};

enum class PointerPhase : std::uint8_t { move, down, up, leave, cancel };
enum class PointerKind : std::uint8_t { mouse, touch, pen };
/// Bits of `mods` in pointer, wheel and key events.
enum Modifier : std::uint32_t { kShift = 1, kCtrl = 2, kAlt = 4, kMeta = 8 };

class Program {
public:
    virtual ~Program() = default;

    virtual void start(const StartOptions& options) = 0;
    /// Draws one frame. Returns milliseconds until the next wanted frame: 0 = next animation frame, < 0 = none.
    virtual double frame(double now_ms) = 0;

    virtual void resize(float width_px, float height_px, float device_pixel_ratio) = 0;
    virtual void appearance(bool dark, bool reduced_motion) = 0;
    virtual void window_focus(bool focused) = 0;
    virtual void context(bool lost) = 0; ///< WebGL objects are gone (true) or may be made again (false)

    virtual void pointer(PointerPhase phase, float x_px, float y_px, std::uint32_t buttons, PointerKind kind,
                         std::uint32_t mods) = 0;
    virtual bool wheel(float x_px, float y_px, float dx_px, float dy_px, std::uint32_t mods) = 0; ///< true = handled
    virtual bool key(std::string_view key, std::uint32_t mods, bool down) = 0; ///< KeyboardEvent.key; true = handled

    virtual void activate(std::string_view id, std::uint32_t mods) = 0;   ///< DOM click on a node
    virtual void edit(std::string_view id, std::string_view text) = 0;    ///< DOM input of a field
    virtual void commit(std::string_view id, std::string_view text) = 0;  ///< change, blur or Enter of a field
    virtual void focus(std::string_view id, bool visible) = 0;            ///< "" = focus left; visible = :focus-visible
    virtual void scroll(std::string_view id, float x_px, float y_px) = 0; ///< native scroll position of a scroll area
    /// The address changed: by Back or Forward (`is_return`), or because someone typed or called it.
    virtual void navigate(std::string_view hash, bool is_return) = 0;

    virtual void file_chosen(std::string_view name, double size_bytes) = 0;
    virtual void import_progress(double done, double total) = 0;
    /// A finished import. The bytes are a serialized database in memory of Db::serialized_buffer(), the program's own
    /// from here on: a second copy of a large file would double what the page needs.
    virtual void import_done(std::string_view summary_json, std::span<std::byte> database) = 0;
    virtual void import_failed(std::string_view problems_json) = 0;

    /// How far work is kept in this browser, or what is kept there (app/keeping.hpp).
    virtual void kept(std::string_view state_json) = 0;
    /// The open document's database, serialized; no bytes when there is no memory for them. Valid until the next call.
    virtual std::span<const std::byte> database_copy() = 0;

    virtual std::string api(std::string_view request_json) = 0; ///< window.hamkorlik; answers JSON
};

} // namespace hk
