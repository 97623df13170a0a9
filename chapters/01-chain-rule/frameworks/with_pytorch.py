"""The gradient of the signal, layer by layer, in a deep ReLU network."""
import torch
from torch import nn

torch.manual_seed(1)
depth, width = 30, 64
layers = [nn.Linear(width, width, bias=False) for _ in range(depth)]
for layer in layers:
    nn.init.normal_(layer.weight, std=width**-0.5)
inputs = torch.randn(32, width)
labels = torch.arange(32)


# snippet.hooks
def keep(layer, inputs, output):
    output.retain_grad()  # or .grad stays None: this is no leaf
    sums.append(output)


sums = []
hooks = [layer.register_forward_hook(keep) for layer in layers]
x = inputs
for layer in layers:
    z = layer(x)
    x = z.relu()
nn.functional.cross_entropy(z, labels).backward()
for hook in hooks:
    hook.remove()

signal = [z.grad.norm().item() for z in sums]
weights = [layer.weight.grad.norm().item() for layer in layers]
for name, norms in [("signal", signal), ("weight", weights)]:
    factor = (norms[0] / norms[-1]) ** (1 / (depth - 1))
    print(f"{name}-factor", f"{factor:.2f}")
# snippet.end

# An activation that overwrites its input takes the place of what was kept.
z = layers[0](inputs)
z.retain_grad()
layers[1](z.relu()).sum().backward()
print("zeros", f"{(z.grad == 0).float().mean():.2f}")
z = layers[0](inputs)
z.retain_grad()
layers[1](z.relu_()).sum().backward()
print("zeros-in-place", f"{(z.grad == 0).float().mean():.2f}")
