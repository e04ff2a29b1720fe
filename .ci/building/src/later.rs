//! The parts of the program behind the first, by the names under which page, loader, files and styles know them.
//! Not here: what goes into which part (`splitting`).

/// A part that is not in the first download.
pub struct LaterPart {
    /// What its files, its style sheet and its attributes in the page are called after; `src/loader/boot.js` lists the names, too.
    pub name: &'static str,
    /// The trait in `src/ui/lazy.rs` whose implementations are the only ways into it.
    pub gate: &'static str,
}

/// All of them, each before those that need it. The program always has the first of them; those behind the last that has gates are
/// left out.
pub const LATER: [LaterPart; 3] = [
    LaterPart { name: "home", gate: "HomePart" },
    LaterPart { name: "lazy", gate: "LazyPart" },
    LaterPart { name: "on-demand", gate: "OnDemandPart" },
];
