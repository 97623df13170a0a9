import Ground

// The doc tool: `swift run book --help`.
CommandTool(
  "book",
  summary: "Makes a book of the chapters, the code and what the code prints.",
  notes: """
    Mistakes are reported as path:line:column: error: …, and the exit status is \
    1; then no book is written, and the last good one stays. A mistake in these \
    arguments gives 64; a standard output that takes no more, 73. 'pdf' and \
    '--editions' print with Chromium; where there is none the exit status is 1.
    """,
  commands: [
    BuildCommand.self, EPUBCommand.self, PDFCommand.self,
    CheckCommand.self, WatchCommand.self,
    TangleCommand.self, NewCommand.self, RenderCommand.self,
    MathCommand.self,
  ]
).run(Array(CommandLine.arguments.dropFirst())).exit()
