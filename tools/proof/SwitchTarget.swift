/// The part of an instrumented package that all others stand on: in C, because
/// what Swift reads in its innermost loops must be a plain word in memory.
enum SwitchTarget {
  static func header(bodies: Int) -> String {
    """
    #pragma once
    extern int proof_mutant;
    extern unsigned char proof_reached[\(max(bodies, 1))];
    static inline int proof_enter(int body) {
      proof_reached[body] = 1;
      return proof_mutant;
    }

    """
  }

  /// `PROOF_MUTANT` says which mutant is switched on; at the end the bodies
  /// that were reached go to the file that `PROOF_REACHED` names.
  static func source(bodies: Int) -> String {
    """
    #include "ProofSwitch.h"
    #include <stdio.h>
    #include <stdlib.h>

    int proof_mutant;
    unsigned char proof_reached[\(max(bodies, 1))];

    __attribute__((constructor)) static void begin(void) {
      const char *number = getenv("PROOF_MUTANT");
      proof_mutant = number ? atoi(number) : 0;
    }

    __attribute__((destructor)) static void end(void) {
      const char *path = getenv("PROOF_REACHED");
      FILE *file = path ? fopen(path, "w") : 0;
      if (!file) return;
      fwrite(proof_reached, 1, \(bodies), file);
      fclose(file);
    }

    """
  }

  /// What is added to the manifest: nothing but the code that is put to the
  /// proof and its tests remains, and all of it may use the switch.
  static func manifest(keeping targets: [String]) -> String {
    let names = targets.map { "\"\($0)\"" }.joined(separator: ", ")
    return """

      do {
        let kept: Set = [\(names)]
        package.targets = package.targets.filter { kept.contains($0.name) }
        for target in package.targets {
          target.dependencies.append("ProofSwitch")
        }
        package.targets.append(
          .target(name: "ProofSwitch", path: "ProofSwitch"))
      }

      """
  }
}
