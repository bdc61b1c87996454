// What the program asks of the outside world: one small interface with a web and a headless implementation.
// It must not know ImGui, the data, or what any of the asked things look like to the user.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hk {

/// Faces that ship with the program; `icons` is the Lucide subset.
enum class FontFace : std::uint8_t { regular, medium, semibold, display_semibold, icons };

/// One glyph drawn by the outside (the browser's 2D canvas). Lengths are device pixels of the asked size.
struct GlyphBitmap {
    float advance_px = 0;
    int left_px = 0; ///< from the pen to the bitmap's left edge
    int top_px = 0;  ///< from the baseline up to the bitmap's first row
    int width_px = 0;
    int height_px = 0;
    std::vector<std::uint8_t> alpha{}; ///< width × height coverage, row by row; empty for blanks and advance-only calls
    std::vector<std::uint8_t> colours{}; ///< width × height of RGBA, not premultiplied: what takes no other colour, as
                                         ///< emoji; empty without such
};

/// Which file the open document goes to.
enum class SaveTo : std::uint8_t {
    own,  ///< its own, unless somebody else has changed that meanwhile
    anew, ///< another one, which is its own from then on
    over, ///< its own, whatever it has become
};

/// What a show wants of the page (web/show.js); all but `tell` inside a user's event.
enum class ShowVerb : std::uint8_t {
    full,     ///< the whole screen, which stays awake
    end,      ///< no longer
    speaker,  ///< a window for who speaks
    tell,     ///< what that window shows (ui/show_speaker.cpp)
    pictures, ///< saves [{"name":…,"svg":…},…] as PNGs in one archive, called as the first of them says
};

class Platform {
public:
    virtual ~Platform() = default;

    // The picture and its mirror
    /// Called only when the semantic tree changed; what of it changed, as Semantics::tell() has it.
    virtual void show_nodes(std::string_view changes) = 0;
    virtual void focus_node(std::string_view id) = 0; ///< moves DOM focus; after show_nodes of the same frame
    virtual void request_frame() = 0;                 ///< ask for a frame outside of input (a timer, a finished import)
    virtual void set_cursor(std::string_view css_cursor) = 0; ///< "default", "pointer", "text", "grab", …
    virtual std::span<const std::uint8_t>
    font_file(FontFace face) = 0; ///< TrueType bytes, alive as long as the platform
    /// Draws one glyph that the shipped faces lack. Nothing when the outside has none either.
    virtual std::optional<GlyphBitmap> rasterise_glyph(char32_t codepoint, float em_px, int weight,
                                                       bool advance_only) = 0;
    /// Draws a run of text as a whole, for scripts whose letters join, reorder or carry marks, in its own direction.
    virtual std::optional<GlyphBitmap> rasterise_run(std::string_view utf8, float em_px, int weight,
                                                     bool advance_only) = 0;

    // The page
    virtual void set_hash(std::string_view hash, bool replace) = 0; ///< without '#'; replace = no new history entry
    virtual void set_page(std::string_view title, std::string_view language_tag, bool dark) = 0;
    virtual void set_unsaved(bool unsaved) = 0;                              ///< whether leaving the page warns first
    virtual void remember(std::string_view key, std::string_view value) = 0; ///< a small setting of this browser
    /// The texts of all languages; they arrive by themselves, then a frame is drawn. What cannot be had, the page
    /// tells.
    virtual void want_texts() = 0;
    /// Whether the code of the screens that a first visit does not fetch is here; until then none of it may be called.
    virtual bool has_more_code() const = 0;
    virtual void
    want_more_code() = 0; ///< unless it is here, fetches it, then a frame is drawn; the page tells a failure
    /// The map's bytes (charts/world_map.hpp); empty while they are not here: asked for, they are fetched, then a frame
    /// is drawn.
    virtual std::span<const std::uint8_t> map_file() = 0;
    virtual void open_url(std::string_view url) = 0;

    // Files and clipboard: call only inside a user's event (an activation), browsers refuse otherwise
    virtual void open_file(std::string_view accept) = 0; ///< answered by Program::file_chosen and the import events
    virtual void save_file(std::string_view name, std::string_view mime, std::span<const std::uint8_t> bytes) = 0;
    /// The open document: into its own file where it has one that the browser can write, else into one that the user
    /// names, else as a download called `name`. Program::kept() is told how it went.
    virtual void save_open(std::string_view name, std::span<const std::uint8_t> bytes, SaveTo to) = 0;
    virtual void open_recent(std::string_view key) = 0; ///< a file of the list that Program::kept() was told
    virtual void forget_recent(std::string_view key) = 0;
    /// A report as an HTML file; the page puts the looks of reports (shell/report.css) between its first tags of
    /// <style>.
    virtual void save_document(std::string_view name, std::string_view html) = 0;
    /// The page itself as one file, with data (JSON of that name) inside; it opens at the address `hash`, "" = the
    /// usual.
    virtual void save_page(std::string_view name, std::string_view json, std::string_view hash) = 0;
    virtual void copy_text(std::string_view utf8) = 0;
    // A chart's SVG (charts/svg.hpp) as PNG, two pixels a unit
    virtual void save_picture(std::string_view name, std::string_view svg) = 0;
    virtual void copy_picture(std::string_view svg) = 0;
    /// The browser's own print dialog for a report: HTML of a body, escaped, without scripts or inline styles.
    virtual void print(std::string_view html) = 0;
    virtual void cancel_import() = 0;

    virtual void show(ShowVerb verb, std::string_view json = {}) = 0;

    // What is kept in this browser (web/keeping.js); answered by Program::kept()
    /// Another document is open from here on: {"document":id or "","name":of its file,"editable":…,"kept":as it came}.
    virtual void keep_document(std::string_view about_json) = 0;
    /// The open document, whose id that is, was changed.
    virtual void keep_change(std::span<const std::byte> changes, std::string_view document) = 0;
    /// Opens what is kept of a document, as an import does.
    virtual void resume_work(std::string_view document, std::string_view name) = 0;
    virtual void forget_work(std::string_view document) = 0;
    virtual void take_over() = 0;                             ///< this window writes from here on, another one does not
    virtual void note_export(std::string_view file_name) = 0; ///< everything so far is in that file
    virtual void update_page() = 0; ///< loads the new version that waits, once everything is kept
};

} // namespace hk
