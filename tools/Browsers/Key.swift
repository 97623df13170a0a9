/// A key of the keyboard.
public enum Key: Equatable, Sendable {
  case character(Character)
  case tab, enter, escape, space
  case arrowLeft, arrowRight, arrowUp, arrowDown
  case home, end

  /// The letter that stands for the key in the WebDriver standard (section
  /// 17.4.2, "Keyboard actions").
  var webDriverValue: String {
    switch self {
    case .character(let character): String(character)
    case .tab: "\u{E004}"
    case .enter: "\u{E007}"
    case .escape: "\u{E00C}"
    case .space: " "
    case .end: "\u{E010}"
    case .home: "\u{E011}"
    case .arrowLeft: "\u{E012}"
    case .arrowUp: "\u{E013}"
    case .arrowRight: "\u{E014}"
    case .arrowDown: "\u{E015}"
    }
  }

  /// The key's name, as a page hears it.
  var name: String {
    switch self {
    case .character(let character): String(character)
    case .tab: "Tab"
    case .enter: "Enter"
    case .escape: "Escape"
    case .space: " "
    case .end: "End"
    case .home: "Home"
    case .arrowLeft: "ArrowLeft"
    case .arrowUp: "ArrowUp"
    case .arrowRight: "ArrowRight"
    case .arrowDown: "ArrowDown"
    }
  }

  /// The number that Chromium wants to know of keys that are no letters.
  var number: Int? {
    switch self {
    case .character: nil
    case .tab: 9
    case .enter: 13
    case .escape: 27
    case .space: 32
    case .end: 35
    case .home: 36
    case .arrowLeft: 37
    case .arrowUp: 38
    case .arrowRight: 39
    case .arrowDown: 40
    }
  }

  /// What the key writes into a field.
  var text: String? {
    switch self {
    case .character(let character): String(character)
    case .enter: "\r"
    case .space: " "
    default: nil
    }
  }
}
