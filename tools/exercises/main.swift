import Foundation

// The exercises' command line: `swift run exercises --help`.
exit(Tool(arguments: Array(CommandLine.arguments.dropFirst())).run())
