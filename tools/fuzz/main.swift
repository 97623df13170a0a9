import Ground

// Damaged input for everything that reads: `swift run fuzz --help`.
CommandTool(
  "fuzz",
  summary: """
    Feeds the tools damaged chapters, formulas, sources, records and learners' \
    files, and looks whether any of them crashes, hangs or loses something.
    """,
  notes: """
    The same seed gives the same inputs. An input that is not survived is kept \
    in .build/fuzz, and the exit status is 1. For hours: \
    'swift run fuzz --seconds 3600 --seed 7'.
    """,
  commands: [FuzzCommand.self, WorkCommand.self]
).run(Array(CommandLine.arguments.dropFirst())).exit()
