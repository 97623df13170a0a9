extension Arguments {
  /// Declares an option that takes a whole number, and returns its value.
  public mutating func int(
    _ name: String, default standard: Int,
    in range: ClosedRange<Int> = Int.min...Int.max, _ help: String
  ) -> Int {
    let text = value(
      of: name, placeholder: "N", help, standard: "\(standard)")
    return text.flatMap { int(name, $0, in: range) } ?? standard
  }

  /// Declares an option that takes a whole number, and returns its value; `nil`
  /// if it is not given.
  public mutating func int(
    _ name: String, in range: ClosedRange<Int> = Int.min...Int.max,
    _ help: String
  ) -> Int? {
    value(of: name, placeholder: "N", help, standard: "")
      .flatMap { int(name, $0, in: range) }
  }

  private mutating func int(
    _ name: String, _ text: String, in range: ClosedRange<Int>
  ) -> Int? {
    guard let number = Int(text) else {
      refuse("--\(name) takes a whole number, not '\(text)'")
      return nil
    }
    guard range.contains(number) else {
      let (low, high) = (range.lowerBound, range.upperBound)
      refuse(
        name, number, low: low == .min ? nil : low,
        high: high == .max ? nil : high)
      return nil
    }
    return number
  }

  /// Declares an option that takes a whole number from 0, and returns its
  /// value.
  public mutating func unsigned(
    _ name: String, default standard: UInt64, _ help: String
  ) -> UInt64 {
    let text = value(
      of: name, placeholder: "N", help, standard: "\(standard)")
    guard let text else { return standard }
    guard let number = UInt64(text) else {
      refuse("--\(name) takes a whole number from 0, not '\(text)'")
      return standard
    }
    return number
  }

  /// Declares an option that takes a number, and returns its value.
  public mutating func double(
    _ name: String, default standard: Double,
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity,
    _ help: String
  ) -> Double {
    let text = value(
      of: name, placeholder: "X", help, standard: "\(standard)")
    guard let text else { return standard }
    guard let number = Double(text), !number.isNaN else {
      refuse("--\(name) takes a number, not '\(text)'")
      return standard
    }
    guard range.contains(number) else {
      let (low, high) = (range.lowerBound, range.upperBound)
      refuse(
        name, number, low: low == -.infinity ? nil : low,
        high: high == .infinity ? nil : high)
      return standard
    }
    return number
  }

  /// Declares an option that takes a positive number of seconds, and returns
  /// it.
  public mutating func seconds(
    _ name: String, default standard: Int, _ help: String
  ) -> Double {
    let text = value(
      of: name, placeholder: "SECONDS", help, standard: "\(standard)")
    guard let text else { return Double(standard) }
    guard let number = Double(text), number > 0, number.isFinite else {
      refuse("--\(name) takes a number of seconds, not '\(text)'")
      return Double(standard)
    }
    return number
  }

  /// Declares an option that takes any text, and returns it; `nil` if it is
  /// not given.
  public mutating func text(
    _ name: String, placeholder: String, _ help: String
  ) -> String? {
    value(of: name, placeholder: placeholder, help, standard: "")
  }

  /// Declares an option that is there or not, and returns whether it is.
  public mutating func flag(_ name: String, _ help: String) -> Bool {
    declare(name, placeholder: nil, help, standard: "")
    return words.contains("--\(name)")
  }

  /// Declares an option that takes one of a few words, and returns it.
  public mutating func choice(
    _ name: String, _ choices: [String], default standard: String,
    _ help: String
  ) -> String {
    precondition(choices.contains(standard), "'\(standard)' is not a choice")
    let text = value(
      of: name, placeholder: choices.joined(separator: "|"), help,
      standard: standard)
    guard let text else { return standard }
    guard choices.contains(text) else {
      let hint = nearest(to: text, in: choices)
      refuse(
        "--\(name) takes \(choices.joined(separator: ", ")), not '\(text)'"
          + (hint.map { "; did you mean '\($0)'?" } ?? ""))
      return standard
    }
    return text
  }

  private mutating func refuse<Number>(
    _ name: String, _ number: Number, low: Number?, high: Number?
  ) {
    let bounds =
      switch (low, high) {
      case (let low?, let high?): "from \(low) to \(high)"
      case (let low?, nil): "at least \(low)"
      case (nil, let high?): "at most \(high)"
      case (nil, nil): "a number"
      }
    refuse("--\(name) must be \(bounds), not \(number)")
  }
}
