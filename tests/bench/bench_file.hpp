// A generated office file as bytes, for the benches written in C++.
// It must not know what is measured.
#pragma once

#include <array>
#include <cstdio>
#include <string>

namespace bench {

/// What tests/bench/generate writes with these options and seed 1; empty when it could not run.
inline std::string generated(const std::string& options) {
    std::string text;
    const std::string command = "node " HK_SOURCE_DIR "/tests/bench/generate --seed 1 " + options;
    auto* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return text;
    std::array<char, 1 << 16> block{};
    while (const auto read = std::fread(block.data(), 1, block.size(), pipe)) text.append(block.data(), read);
    pclose(pipe);
    return text;
}

} // namespace bench
