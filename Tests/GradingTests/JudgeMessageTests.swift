import Grading
import Testing

/// What a judging program writes, the waiting one reads.
@Suite struct JudgeMessageTests {
  @Test(arguments: [
    JudgeMessage.given(""), .given("x = 1\ny = \\n"), .verdict(.solved),
    .verdict(.unsolved),
    .verdict(
      .wrong(
        Finding(input: "a\nb", expected: "\\", got: "", remark: "ü\\n\n"))),
  ])
  func messagesSurvive(message: JudgeMessage) {
    #expect(JudgeMessage(message.text) == message)
  }

  @Test(arguments: ["", "given", "wrong\n1\n2\n", "sloved\n"])
  func otherTextsAreNone(text: String) {
    #expect(JudgeMessage(text) == nil)
  }
}
