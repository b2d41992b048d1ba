/** Of a picture, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Of an animation; they are shown from memory, all of them. */
  readonly frames?: number;
}
