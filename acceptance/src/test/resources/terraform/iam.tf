# Users, groups, roles and policies, with each way of giving a policy to each of them.
terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "endpoint" {
  type = string
}

variable "user_name" {
  type    = string
  default = "dev-nemoto"
}

variable "actions" {
  description = "What the policies allow."
  type        = list(string)
  default     = ["iam:ListUsers"]
}

provider "aws" {
  endpoints {
    iam = var.endpoint
    sts = var.endpoint
  }
}

data "aws_caller_identity" "current" {}

data "aws_iam_policy" "read_only" {
  arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"
}

variable "team" {
  type    = string
  default = "develop"
}

variable "boundary" {
  description = "The name of the policy that limits the user and the role; none if empty."
  type        = string
  default     = "limit"
}

data "aws_iam_policy_document" "users" {
  statement {
    actions   = var.actions
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "limit" {
  statement {
    actions   = ["iam:List*", "s3:*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
    principals {
      type        = "AWS"
      identifiers = [aws_iam_user.developer.arn]
    }
  }
}

resource "aws_iam_user" "developer" {
  name = var.user_name
  path = "/team/"
  tags = { team = "develop" }

  permissions_boundary = local.boundary

  # Also takes away what was given to the user by other means.
  force_destroy = true
}

resource "aws_iam_access_key" "developer" {
  user = aws_iam_user.developer.name
}

resource "aws_iam_group" "develop" {
  name = "develop"
}

resource "aws_iam_group_membership" "develop" {
  name  = "develop"
  group = aws_iam_group.develop.name
  users = [aws_iam_user.developer.name]
}

resource "aws_iam_policy" "users" {
  name        = "see-users"
  description = "Shows which users there are."
  policy      = data.aws_iam_policy_document.users.json
  tags        = { team = var.team }
}

# Both are there all the time: what limits whom changes.
resource "aws_iam_policy" "limit" {
  for_each = toset(["limit", "wide"])
  name     = each.key
  policy   = data.aws_iam_policy_document.limit.json
}

locals {
  boundary = var.boundary == "" ? null : aws_iam_policy.limit[var.boundary].arn
}

resource "aws_iam_group_policy_attachment" "develop" {
  group      = aws_iam_group.develop.name
  policy_arn = aws_iam_policy.users.arn
}

resource "aws_iam_user_policy_attachment" "developer" {
  user       = aws_iam_user.developer.name
  policy_arn = data.aws_iam_policy.read_only.arn
}

resource "aws_iam_user_policy" "developer" {
  name   = "inline"
  user   = aws_iam_user.developer.name
  policy = data.aws_iam_policy_document.users.json
}

resource "aws_iam_group_policy" "develop" {
  name   = "inline"
  group  = aws_iam_group.develop.name
  policy = data.aws_iam_policy_document.users.json
}

resource "aws_iam_role" "instance" {
  name                 = "instance"
  description          = "What instances do."
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  max_session_duration = 7200
  permissions_boundary = local.boundary
  tags                 = { team = "develop" }
}

resource "aws_iam_role_policy" "instance" {
  name   = "inline"
  role   = aws_iam_role.instance.id
  policy = data.aws_iam_policy_document.users.json
}

resource "aws_iam_role_policy_attachment" "instance" {
  role       = aws_iam_role.instance.name
  policy_arn = aws_iam_policy.users.arn
}

resource "aws_iam_instance_profile" "instance" {
  name = "instance"
  role = aws_iam_role.instance.name
  tags = { team = "develop" }
}

output "account" {
  value = data.aws_caller_identity.current.account_id
}

output "policy_arn" {
  value = aws_iam_policy.users.arn
}

output "access_key_id" {
  value = aws_iam_access_key.developer.id
}

output "secret_access_key" {
  value     = aws_iam_access_key.developer.secret
  sensitive = true
}
