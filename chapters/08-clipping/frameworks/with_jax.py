"""Clipping by norm and by value, and what must come before it."""
import math

import jax.numpy as jnp
import optax


def step(gradients, transform):
    """Returns what a transformation makes of gradients."""
    return transform.update(gradients, transform.init(gradients))[0]


# snippet.norm
gradients = [jnp.array([3.0, 4.0]), jnp.array([12.0])]
print("norm-before", f"{optax.global_norm(gradients):.2f}")
for name, clip in [
    ("norms-after", optax.clip_by_global_norm(1.0)),
    ("norms-by-rms", optax.clip_by_block_rms(1.0)),  # of each array, by its RMS
]:
    taken = step(gradients, clip)
    print(name, "/".join(f"{jnp.linalg.norm(g):.2f}" for g in taken))

(spike,) = step([jnp.array([100.0, 1.0])], optax.clip(1.0))
turn = math.degrees(math.atan2(spike[1], spike[0]) - math.atan2(1, 100))
print("turn-by-value", f"{turn:.1f}")
# snippet.end

# snippet.order
optimizer = optax.apply_if_finite(  # the update is left out if it is not
    optax.chain(
        optax.clip_by_global_norm(1.0),  # before Adam, not behind it
        optax.adam(1e-3),
    ),
    max_consecutive_errors=5,
)
infinite = [jnp.array([math.inf, 1.0]), jnp.array([2.0])]
taken = step(infinite, optimizer)
print("left-out", "/".join(f"{g:.0f}" for g in jnp.concatenate(taken)))
# snippet.end

taken = step(infinite, optax.clip_by_global_norm(1.0))
print("after-infinity", "/".join(f"{g:.0f}" for g in jnp.concatenate(taken)))
