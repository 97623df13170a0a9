import Foundation
import Laboratory

let options = Options(
  "architecture",
  "Which part of the package needs which, and that no arrow points upwards.")
let report = Report(options)

do {
  let package = try PackageModules(at: FileManager.default.currentDirectoryPath)
  let problems = package.problems
  if !problems.isEmpty {
    let lines = problems.map { "\($0)\n" }.joined()
    FileHandle.standardError.write(Data(lines.utf8))
    exit(1)
  }
  report.addHouse(of: package)
} catch {
  FileHandle.standardError.write(Data("architecture: \(error)\n".utf8))
  exit(66)
}
report.publish()
