"""A residual block in the order of pre-activation, and its start from zero."""
import torch
from torch import nn

torch.manual_seed(1)
depth, width = 100, 256


# snippet.block
class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.branch = nn.Sequential(
            nn.BatchNorm1d(width),
            nn.ReLU(),
            nn.Linear(width, width, bias=False),
        )
        nn.init.kaiming_normal_(self.branch[-1].weight, nonlinearity="relu")

    def forward(self, x):
        return x + self.branch(x)  # nothing on the path itself


def growth(blocks):
    x = torch.randn(256, width, requires_grad=True)
    above = torch.randn(256, width)
    (below,) = torch.autograd.grad(nn.Sequential(*blocks)(x), x, above)
    return (below.norm() / above.norm()).item() ** 2
# snippet.end


# snippet.zero
blocks = [Block(width) for _ in range(depth)]
print("growth", f"{growth(blocks):.0f}")
for block in blocks:
    nn.init.zeros_(block.branch[-1].weight)  # the last layer of each branch
print("growth-from-zero", f"{growth(blocks):.0f}")
# snippet.end
