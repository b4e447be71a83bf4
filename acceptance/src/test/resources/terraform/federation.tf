# Identity providers, an MFA device and a bucket, by a provider that works as a role.
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

variable "role_arn" {
  type = string
}

variable "metadata" {
  description = "The SAML identity provider's metadata document."
  type        = string
}

variable "team" {
  type    = string
  default = "develop"
}

provider "aws" {
  s3_use_path_style = true
  endpoints {
    iam = var.endpoint
    s3  = var.endpoint
    sts = var.endpoint
  }
  assume_role {
    role_arn     = var.role_arn
    session_name = "terraform"
  }
}

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "photos" {
  bucket = "photos"
}

resource "aws_iam_openid_connect_provider" "builds" {
  url             = "https://builds.example.com"
  client_id_list  = ["sts.amazonaws.com", var.team]
  thumbprint_list = ["cf23df2207d99a74fbe169e3eba035e633b65d94"]
  tags            = { team = var.team }
}

resource "aws_iam_saml_provider" "office" {
  name                   = "office"
  saml_metadata_document = var.metadata
  tags                   = { team = var.team }
}

resource "aws_iam_virtual_mfa_device" "ana" {
  virtual_mfa_device_name = "ana"
  path                    = "/team/"
  tags                    = { team = var.team }
}

output "who" {
  value = data.aws_caller_identity.current.arn
}

output "seed" {
  value     = aws_iam_virtual_mfa_device.ana.base_32_string_seed
  sensitive = true
}
