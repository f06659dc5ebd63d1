#include "ui/look/tokens.h"

namespace tally::look {

namespace {

constexpr QRgb opaque(QRgb rgb) { return 0xFF000000U | rgb; }

}  // namespace

const Tokens kLight = {
    .bg = opaque(0xF5F4F0),
    .surface = opaque(0xFFFFFF),
    .sunken = opaque(0xECEAE4),
    .raised = opaque(0xFFFFFF),
    .hover = opaque(0xF2F0EB),
    .select = opaque(0xE3EAF7),
    .border = opaque(0xDCD8CF),
    .borderInput = opaque(0x918C81),
    .strong = opaque(0x16181D),
    .text = opaque(0x343840),
    .muted = opaque(0x62666E),
    .disabled = opaque(0x9C9B97),
    .accent = opaque(0x1F4FA3),
    .accentFill = opaque(0x1F4FA3),
    .accentFillHover = opaque(0x183F84),
    .onAccent = opaque(0xFFFFFF),
    .accentTint = opaque(0xE3EAF7),
    .ok = opaque(0x1B6E42),
    .okTint = opaque(0xE3F1E8),
    .warn = opaque(0x855300),
    .warnTint = opaque(0xFAEED3),
    .bad = opaque(0xAE261D),
    .badTint = opaque(0xFBE7E4),
    .lock = opaque(0x6A4296),
    .lockTint = opaque(0xEFE9F7),
    .series1 = opaque(0x27479B),
    .series2 = opaque(0xCB7B1C),
    .series3 = opaque(0x1B8A73),
    .series4 = opaque(0xBF7AB3),
    .rest = opaque(0x4F4D48),
    .scrim = 0x7316181D,
};

const Tokens kDark = {
    .bg = opaque(0x15171A),
    .surface = opaque(0x1C1F23),
    .sunken = opaque(0x111315),
    .raised = opaque(0x24282D),
    .hover = opaque(0x23272C),
    .select = opaque(0x213250),
    .border = opaque(0x31363D),
    .borderInput = opaque(0x6E757E),
    .strong = opaque(0xF1F3F5),
    .text = opaque(0xCDD1D7),
    .muted = opaque(0x989EA8),
    .disabled = opaque(0x5E646C),
    .accent = opaque(0x8DB3F7),
    .accentFill = opaque(0x3767C2),
    .accentFillHover = opaque(0x2F5BB0),
    .onAccent = opaque(0xFFFFFF),
    .accentTint = opaque(0x213250),
    .ok = opaque(0x6FCB95),
    .okTint = opaque(0x17301F),
    .warn = opaque(0xE6B557),
    .warnTint = opaque(0x352A10),
    .bad = opaque(0xF4928A),
    .badTint = opaque(0x3D1D1B),
    .lock = opaque(0xC5A6EC),
    .lockTint = opaque(0x2C2341),
    .series1 = opaque(0x5B84E0),
    .series2 = opaque(0xF0B860),
    .series3 = opaque(0x8FDCC4),
    .series4 = opaque(0xC46FAE),
    .rest = opaque(0x7A7A7C),
    .scrim = 0x94000000,
};

const Tokens& tokensOf(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? kDark : kLight;
}

QPalette paletteOf(const Tokens& tokens) {
    const auto of = [](QRgb rgb) { return QColor::fromRgba(rgb); };
    QPalette out;
    const std::pair<QPalette::ColorRole, QRgb> roles[] = {
        {QPalette::Window, tokens.bg},
        {QPalette::WindowText, tokens.text},
        {QPalette::Base, tokens.surface},
        {QPalette::AlternateBase, tokens.surface},
        {QPalette::ToolTipBase, tokens.raised},
        {QPalette::ToolTipText, tokens.text},
        {QPalette::PlaceholderText, tokens.muted},
        {QPalette::Text, tokens.text},
        {QPalette::Button, tokens.surface},
        {QPalette::ButtonText, tokens.strong},
        {QPalette::BrightText, tokens.bad},
        {QPalette::Light, tokens.surface},
        {QPalette::Midlight, tokens.hover},
        {QPalette::Dark, tokens.borderInput},
        {QPalette::Mid, tokens.border},
        {QPalette::Shadow, tokens.border},
        {QPalette::Highlight, tokens.select},
        {QPalette::HighlightedText, tokens.strong},
        {QPalette::Link, tokens.accent},
        {QPalette::LinkVisited, tokens.accent},
    };
    for (const auto& [role, rgb] : roles) {
        out.setColor(QPalette::All, role, of(rgb));
    }
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::Link}) {
        out.setColor(QPalette::Disabled, role, of(tokens.disabled));
    }
    out.setColor(QPalette::Disabled, QPalette::Button, of(tokens.sunken));
    out.setColor(QPalette::Disabled, QPalette::Base, of(tokens.sunken));
    return out;
}

}  // namespace tally::look
