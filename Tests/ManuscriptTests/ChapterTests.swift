import Manuscript
import Testing

@Suite struct ChapterTests {
  @Test(arguments: [
    ("03-rectifiers", 3, "rectifiers", "RectifiersGrading"),
    ("01-chain-rule", 1, "chain-rule", "ChainRuleGrading"),
    ("12-lstm", 12, "lstm", "LstmGrading"),
  ])
  func theFolderNamesEverything(
    folder: String, number: Int, command: String, module: String
  ) throws {
    let chapter = try #require(Chapter(folderName: folder))
    #expect(chapter.number == number)
    #expect(chapter.command == command)
    #expect(chapter.gradingModule == module)
    #expect(chapter.folder == "chapters/" + folder)
  }

  @Test(arguments: ["rectifiers", "03", "03-", ""])
  func aFolderWithoutNumberOrNameIsNoChapter(folder: String) {
    #expect(Chapter(folderName: folder) == nil)
  }
}
