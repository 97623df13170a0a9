import Foundation

// The doc tool: `swift run book --help`.
exit(Tool(arguments: Array(CommandLine.arguments.dropFirst())).run())
