"""Saturated units, layer by layer, and the slope of the sigmoid."""
import jax
import jax.numpy as jnp

depth, width = 30, 128
keys = jax.random.split(jax.random.key(1), depth + 1)
inputs = jax.random.normal(keys[0], (256, width))
weights = [
    3 * jax.random.normal(key, (width, width)) / width**0.5 for key in keys[1:]
]


# snippet.share
def forward(weights, x):
    share = []
    for weight in weights:
        x = jnp.tanh(x @ weight)
        share.append(jnp.mean(jnp.abs(x) > 0.97))
    return x, share  # what is measured is returned


output, share = jax.jit(forward)(weights, inputs)
print("saturated", f"{share[-1]:.3f}")  # of the last layer
# snippet.end

# snippet.slope
for place in [5.0, 17.0]:
    slope = jax.grad(jax.nn.sigmoid)(place)
    print(f"slope-at-{place:.0f}", f"{slope:.4g}")
right = jax.nn.sigmoid(17.0) * jax.nn.sigmoid(-17.0)
print("right-at-17", f"{right:.4g}")
# snippet.end
