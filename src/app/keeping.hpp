// How far the open document is kept in this browser, and what else is kept there: as the page tells it. The browser's
// store is a safety net; the file is the truth. It must not know how anything is stored, nor how it is shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// Work of an earlier visit, or of another window.
struct KeptWork {
    std::string document;     ///< what resume and forget call it
    std::string name;         ///< of its file; may be empty
    std::int64_t at_ms = 0;   ///< its last change
    bool is_exported = false; ///< everything in it is in a file
    bool is_same = false;     ///< of the document that is open, and other than it
};

/// A file on the user's disk that was opened or saved here.
struct RecentFile {
    std::string key; ///< what opening it again calls it
    std::string name;
    std::int64_t at_ms = 0;
};

struct Keeping {
    enum class Phase : std::uint8_t {
        none,   ///< nothing is known: no change yet, or nothing that keeps it
        idle,   ///< nothing to keep
        saving, ///< not everything is stored yet
        saved,
        failed, ///< it stays in memory and is tried again; `code` says why
        reader, ///< another window writes
    };
    Phase phase = Phase::none;
    std::int64_t saved_ms = 0;      ///< when everything was stored last
    std::int64_t exported_ms = 0;   ///< when the document was exported last, in any visit; 0 = never
    std::string code;               ///< `ui.keeping.why.<code>` of the catalogues
    std::int64_t unsaved = 0;       ///< changes that are not stored
    std::vector<KeptWork> works;    ///< other work that is kept, what is of this document first, then the newest
    bool is_offering = false;       ///< nobody has answered yet
    bool has_update = false;        ///< a new version of the program waits, nobody has answered yet
    std::string own_file;           ///< the file that saving the open document writes into; empty = none
    std::vector<RecentFile> recent; ///< the newest first

    /// Takes what the page tells: {"phase":…,"at":…,"code":…,"unsaved":…}, {"works":[…],"offer":…},
    /// {"files":{"own":…,"recent":[…]}} or {"update":true}.
    void take(std::string_view state_json);
    /// Another document is open: what was about the one before is over.
    void begin(bool stays_reader);
    [[nodiscard]] std::string_view word() const; ///< of the phase
    /// It fails, another window writes, or something is on offer.
    [[nodiscard]] bool needs_person() const {
        return phase == Phase::failed || is_reader() || is_offering || has_update;
    }
    [[nodiscard]] bool is_reader() const { return phase == Phase::reader; }
};

} // namespace hk
