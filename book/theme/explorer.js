// Figures that the reader moves: the chapter's own Swift, compiled to
// WebAssembly, draws them again after every change.
