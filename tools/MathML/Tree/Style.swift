/// TeX's styles: how large a formula is set, and how its bounds are placed.
enum Style: Int {
  case display, text, script, scriptScript

  /// The style of scripts of something in this style.
  var script: Style {
    self == .display || self == .text ? .script : .scriptScript
  }

  /// The style of the numerator of a fraction in this style.
  var numerator: Style { self == .display ? .text : script }

  /// The style of a table's cells in this style.
  var cell: Style { self == .display ? .text : self }

  /// Whether most of the space between atoms is left out.
  var isScript: Bool { self == .script || self == .scriptScript }

  /// The attributes that set this style, whatever is around it.
  var attributes: String {
    switch self {
    case .display: #" displaystyle="true" scriptlevel="0""#
    case .text: #" displaystyle="false" scriptlevel="0""#
    case .script: #" displaystyle="false" scriptlevel="1""#
    case .scriptScript: #" displaystyle="false" scriptlevel="2""#
    }
  }
}
